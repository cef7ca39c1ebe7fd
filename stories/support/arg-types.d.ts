import type {ArgTypes} from '@storybook/web-components-vite';

export function cssArgTypes(elements: readonly object[]): ArgTypes;
export function argTypesOf(element: object): ArgTypes;
export function splitArgs(
  element: object,
  args: Readonly<Record<string, unknown>>,
): {attributes: Record<string, string>; properties: Record<string, unknown>};
