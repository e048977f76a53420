// A view is known by its name, however its accents are written.
import { expect, test } from 'vitest';
import { MOST_VIEWS, savedView, withView } from '../../lib/review/saved-views.ts';

test('the same name is the same view', () => {
  const [one, two] = ['Caf\u00e9', 'Cafe\u0301'].map((name, at) => savedView(name, `state=${at}`, ''));
  expect(one?.id).toBe(two?.id);
  expect(withView([one!], two!)).toEqual([two]);
});

test('there is room for the most and for none beyond', () => {
  const views = Array.from({ length: MOST_VIEWS }, (_, at) => savedView(`view ${at}`, '', ''));
  expect(withView(views.slice(1), views[0]!)).toHaveLength(MOST_VIEWS);
  expect(() => withView(views, savedView('another', '', ''))).toThrow('remove one of them first');
});
