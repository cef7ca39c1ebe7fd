import type {ArgTypes} from '@storybook/web-components-vite';

export function cssArgTypes(elements: readonly object[]): ArgTypes;
