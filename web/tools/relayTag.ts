import { dirname, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

const tag = /\bgraphql`\s*(?:query|mutation|subscription|fragment)\s+(\w+)[^`]*`/g;

/** What a source becomes: each graphql tag is the artifact that relay-compiler wrote for it. */
export function withArtifacts(code: string, file: string, artifacts: string): string {
  const imports: string[] = [];
  const from = relative(dirname(file), artifacts).replaceAll('\\', '/');
  const body = code.replace(tag, (_, name: string) => {
    const artifact = `__artifact_${name}`;
    imports.push(`import ${artifact} from '${from.startsWith('.') ? from : `./${from}`}/${name}.graphql';`);
    return artifact;
  });
  // In front on the same line, so that line numbers stay.
  return imports.join('') + body;
}

/** Puts the artifacts of relay-compiler in the place of graphql tags. */
export function relayTag(): Plugin {
  const artifacts = resolve(import.meta.dirname, '../src/relay/generated');
  return {
    name: 'relay-tag',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!/\.tsx?$/.test(file) || file.includes('node_modules') || !code.includes('graphql`')) return null;
      return { code: withArtifacts(code, file, artifacts), map: null };
    },
  };
}
