// graphql-codegen reads the schema from the server and makes typed documents, which TypeScript accepts without an any.
import { generate } from '@graphql-codegen/cli';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folder, must, runs, signedBy, workshop } from './server.mjs';

const program = `
import { StudentDocument, type StudentQuery, type StudentQueryVariables } from './made/graphql';

type Exact<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
const isDay: Exact<NonNullable<NonNullable<StudentQuery['student']>['__typename']>, 'Student'> = true;
const asked: StudentQueryVariables = { id: 'student_1' };
// @ts-expect-error an id is needed
const forgotten: StudentQueryVariables = {};
console.log(StudentDocument, isDay, asked, forgotten);
`;

export async function codegen({ url, token }) {
  return workshop(async (made) => {
    await generate(
      {
        silent: true,
        cwd: folder,
        schema: [{ [url]: { headers: signedBy(token) } }],
        documents: [join(folder, 'documents/*.graphql')],
        generates: {
          [`${made}/made/`]: {
            preset: 'client',
            config: { strictScalars: true, scalars: { Date: 'string', DateTime: 'string' }, nonOptionalTypename: true },
          },
        },
      },
      true,
    );
    const text = await readFile(join(made, 'made/graphql.ts'), 'utf8');
    must(!/: any\b/.test(text), 'a type of the schema became any');
    await writeFile(join(made, 'program.ts'), program);
    await runs('tsc', ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', join(made, 'program.ts')]);
    return `${(text.match(/^export type /gm) ?? []).length} types, accepted by TypeScript`;
  });
}
