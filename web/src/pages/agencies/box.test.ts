import { expect, test } from 'vitest';
import { gridded } from './box';

test('a rectangle is widened to the grid, so that a hair of movement asks nothing new', () => {
  const box = gridded({ south: 36.50012, west: 127.40099, north: 36.59988, east: 127.50001 });
  expect(box).toEqual({ south: 36.5, west: 127.4, north: 36.6, east: 127.501 });
});

test('a map that shows more than the globe asks for all of it', () => {
  expect(gridded({ south: -95, west: -300, north: 95, east: 300 })).toEqual({
    south: -90,
    west: -180,
    north: 90,
    east: 180,
  });
});

test('a view across the 180th meridian keeps its edges, west above east', () => {
  expect(gridded({ south: 0, west: 170, north: 1, east: 190 })).toMatchObject({ west: 170, east: -170 });
});
