'use client';
// The elements as React components. `import 'avatar-elements/define'` registers what they render.
import {wrap} from './wrap.js';

export type {Component, Props} from './wrap.js';
