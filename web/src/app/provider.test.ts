import { describe, expect, it } from 'vitest';
import { outcomeOf } from './provider';

describe('what the server says of a sign-in', () => {
  it('is one of a closed list', () => {
    expect(outcomeOf('?sign-in=unknown')).toBe('unknown');
    expect(outcomeOf('?sign-in=late&x=1')).toBe('late');
  });

  it('is nothing where it says anything else', () => {
    expect(outcomeOf('')).toBeNull();
    expect(outcomeOf('?sign-in=<b>')).toBeNull();
    expect(outcomeOf('?signin=unknown')).toBeNull();
  });
});
