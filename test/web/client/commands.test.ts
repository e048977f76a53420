// Single keys under the layouts of the world: Latin letters as printed, all others by their place.
import { describe, expect, test } from 'vitest';
import { commandOf } from '../../../lib/web/client/commands.ts';

const pressed = (key: string, code: string, shiftKey = false) => commandOf({ key, code, shiftKey });

/** What the keys of J, A, R, S and 1 write. */
const LAYOUTS: Readonly<Record<string, readonly [j: string, a: string, r: string, s: string, one: string]>> = {
  English: ['j', 'a', 'r', 's', '1'],
  'English with Caps Lock': ['J', 'A', 'R', 'S', '1'],
  Russian: ['о', 'ф', 'к', 'ы', '1'],
  Ukrainian: ['о', 'ф', 'к', 'і', '1'],
  Greek: ['ξ', 'α', 'ρ', 'σ', '1'],
  Hebrew: ['ח', 'ש', 'ר', 'ד', '1'],
  Arabic: ['ت', 'ش', 'ق', 'س', '١'],
  Persian: ['ت', 'ش', 'ق', 'س', '۱'],
  Thai: ['่', 'ฟ', 'พ', 'ห', 'ๅ'],
  Korean: ['ㅓ', 'ㅁ', 'ㄱ', 'ㄴ', '1'],
  Georgian: ['ჯ', 'ა', 'რ', 'ს', '1'],
  'an input method that is on': ['Process', 'Process', 'Process', 'Process', '1'],
};

test.each(Object.entries(LAYOUTS))('%s: the same places are the same commands', (_layout, [j, a, r, s, one]) => {
  const all = [pressed(j, 'KeyJ'), pressed(a, 'KeyA'), pressed(r, 'KeyR'), pressed(s, 'KeyS'), pressed(one, 'Digit1')];
  expect(all).toEqual(['j', 'a', 'r', 's', '1']);
});

describe('Latin layouts are read as printed', () => {
  test.each([
    ['AZERTY: A where others have Q', 'a', 'KeyQ', 'a'],
    ['Dvorak: E where others have D', 'e', 'KeyD', 'e'],
    ['Dvorak: a full stop is no command, whatever its place', '.', 'KeyE', undefined],
    ['Dvorak: an apostrophe is none either', "'", 'KeyQ', undefined],
    ['QWERTZ: ö is none', 'ö', 'Semicolon', undefined],
  ])('%s', (_name, key, code, command) => {
    expect(pressed(key, code)).toBe(command);
  });
  test.each([
    ['AZERTY', '&', 'Digit1', '1'],
    ['AZERTY', 'é', 'Digit2', '2'],
    ['Czech', 'š', 'Digit3', '3'],
  ])('%s: the row of figures without Shift is figures (%s)', (_layout, key, code, command) => {
    expect(pressed(key, code)).toBe(command);
  });
  test('but a sign above a figure is that sign', () => {
    expect(pressed('!', 'Digit1', true)).toBeUndefined();
    expect(pressed('?', 'Digit7', true)).toBe('?');
    expect(pressed('/', 'Digit7', true)).toBe('/');
  });
});

test.each(['Tab', 'Escape', 'F5', 'ArrowDown', 'Shift', 'CapsLock', 'Backspace', 'Dead', 'PageDown'])(
  '%s stays the browser’s',
  (key) => {
    for (const code of ['KeyA', key]) expect(pressed(key, code)).toBeUndefined();
  },
);

test('Enter and Space are themselves under every layout', () => {
  expect([pressed('Enter', 'NumpadEnter'), pressed(' ', 'Space')]).toEqual(['Enter', ' ']);
});
