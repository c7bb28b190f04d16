import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codes, type EnumName } from './codes';

const schema = readFileSync(new URL('../../../schema.graphqls', import.meta.url), 'utf8');

/** The values of an enum of the schema. */
function valuesOf(name: string): string[] {
  const body = new RegExp(`^enum ${name} \\{\\n([^}]*)\\}`, 'm').exec(schema)?.[1] ?? '';
  return [...body.matchAll(/^ {2}([A-Z_]+)$/gm)].map(([, value]) => value ?? '').sort();
}

test.each(Object.keys(codes.ko))('every value of %s has a name in both languages', (name) => {
  const wanted = valuesOf(name);
  expect(wanted).not.toHaveLength(0);
  expect(Object.keys(codes.ko[name as EnumName]).sort()).toEqual(wanted);
  expect(Object.keys(codes.en[name as EnumName]).sort()).toEqual(wanted);
});
