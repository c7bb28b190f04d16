import { expect, test } from 'vitest';
import { withArtifacts } from './relayTag.ts';

test('a tag becomes the artifact of its name, on the same line', () => {
  const code = 'const a = 1;\nuse(graphql`\n  fragment Part_of on Thing {\n    id\n  }\n`);\n';
  expect(withArtifacts(code, '/w/src/pages/Part.tsx', '/w/src/relay/generated')).toBe(
    "import __artifact_Part_of from '../relay/generated/Part_of.graphql';const a = 1;\nuse(__artifact_Part_of);\n",
  );
});
