import { expect, test } from 'vitest';
import { evenColumns } from './home-columns.ts';

test('many lists stand beside many headlines', () => {
  expect(evenColumns({ headlines: 6, picture: false, notices: 7 })).toEqual({
    headlines: 6,
    notices: 6,
    phonesBeside: false,
  });
});

test('a picture takes the room of headlines', () => {
  const { headlines, notices } = evenColumns({ headlines: 6, picture: true, notices: 5 });
  expect(headlines).toBeLessThan(6);
  expect(notices).toBe(5);
});

test('few lists have the telephones below them', () => {
  expect(evenColumns({ headlines: 9, picture: false, notices: 0 })).toEqual({
    headlines: 0,
    notices: 0,
    phonesBeside: true,
  });
});

test('no more is shown than there is', () => {
  const shown = evenColumns({ headlines: 2, picture: true, notices: 1 });
  expect(shown.headlines).toBe(0);
  expect(shown.notices).toBe(1);
});
