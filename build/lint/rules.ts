/**
 * Lint rules of our own (a plugin of oxlint, see .oxlintrc.json): the borders of the house and habits that no ready rule
 * holds. Each has a fixture under test/lint/fixtures that must fail.
 */
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { BRIDGE, folderOf, IPC_OWNERS, isInside, PACKAGE_OWNERS, SHARED_PACKAGES } from './house.ts';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}
interface Context {
  readonly filename: string;
  readonly cwd: string;
  report(problem: { node: Node; message: string }): void;
}
interface Rule {
  readonly meta: { readonly type: 'problem'; readonly docs: { readonly description: string } };
  create(context: Context): Record<string, (node: Node) => void>;
}

const FIXTURE = /^test\/lint\/fixtures\/[^/]+\//;

/** Path from the root. A fixture counts as the file that it stands for. */
function fileOf(context: Context): string {
  return path.relative(context.cwd, context.filename).replaceAll('\\', '/').replace(FIXTURE, '');
}

function importRule(
  description: string,
  check: (file: string, specifier: string, node: Node) => string | undefined,
): Rule {
  return {
    meta: { type: 'problem', docs: { description } },
    create(context) {
      const file = fileOf(context);
      const visit = (node: Node): void => {
        const source = node['source'] as { value?: unknown } | null | undefined;
        if (typeof source?.value !== 'string') return;
        const message = check(file, source.value, node);
        if (message !== undefined) context.report({ node, message });
      };
      return {
        ImportDeclaration: visit,
        ImportExpression: visit,
        ExportNamedDeclaration: visit,
        ExportAllDeclaration: visit,
      };
    },
  };
}

/** The file inside the project that a specifier names, or undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

const layers = importRule('A folder imports only what build/lint/house.ts lets it import.', (file, specifier) => {
  const folder = folderOf(file);
  if (folder === undefined) return `${file} is in no folder of build/lint/house.ts`;
  const target = targetOf(file, specifier);
  if (target === undefined) {
    if (isBuiltin(specifier) && !folder.builtins)
      return `${folder.path}/ runs without Node and may not import ${specifier}`;
    return undefined;
  }
  // Files beside package.json (package.json itself, configuration) are read by scripts and tests only.
  if (!target.includes('/')) return folder.builtins ? undefined : `${folder.path}/ may not import ${target}`;
  return folder.may.some((allowed) => isInside(target, allowed))
    ? undefined
    : `${folder.path}/ may not import ${target}`;
});

const packages = importRule('A package is imported by the folder that owns it.', (file, specifier) => {
  if (targetOf(file, specifier) !== undefined || isBuiltin(specifier) || isInside(file, 'test')) return undefined;
  const name = packageOf(specifier);
  const owners = PACKAGE_OWNERS[name];
  if (owners !== undefined) {
    return owners.some((owner) => isInside(file, owner))
      ? undefined
      : `${name} is imported by ${owners.join(', ')} only`;
  }
  if (isInside(file, 'shared') && !SHARED_PACKAGES.includes(name)) return `shared/ may not import ${name}`;
  return undefined;
});

const noClimbing = importRule('Another top-level folder is reached by its alias (#shared/…).', (file, specifier) => {
  if (!specifier.startsWith('.')) return undefined;
  const target = targetOf(file, specifier) ?? '';
  if (!target.includes('/') || !file.includes('/')) return undefined;
  const top = target.split('/')[0] ?? '';
  return top === file.split('/')[0] ? undefined : `write #${target} instead of a path that climbs out of its folder`;
});

const extensions = importRule('Imports inside the project carry the file extension.', (file, specifier) => {
  const target = targetOf(file, specifier);
  return target === undefined || /\.[a-z]+$/.test(target.replace(/\?.*$/, ''))
    ? undefined
    : `write the extension of ${specifier}`;
});

const noBarrel = importRule('No file only hands on what another file exports.', (_file, specifier, node) =>
  node.type.startsWith('Export') ? `import from ${specifier} where it is used instead of handing it on` : undefined,
);

const rawIpc = importRule('Message channels of Electron are touched by their one wrapper.', (file, specifier, node) => {
  if (specifier !== 'electron' || isInside(file, 'test')) return undefined;
  for (const each of (node['specifiers'] ?? []) as { imported?: { name?: string }; type: string }[]) {
    if (each.type !== 'ImportSpecifier') return 'import what is used from electron by name';
    const name = each.imported?.name ?? '';
    const owner = Object.hasOwn(IPC_OWNERS, name) ? IPC_OWNERS[name] : undefined;
    if (owner !== undefined && !file.startsWith(owner)) return `${name} is used inside ${owner} only`;
  }
  return undefined;
});

const hostBridge: Rule = {
  meta: { type: 'problem', docs: { description: 'Only renderer/host reads what the preload script exposes.' } },
  create(context) {
    const file = fileOf(context);
    if (BRIDGE.users.some((folder) => isInside(file, folder))) return {};
    const message = `only ${BRIDGE.users[0]} reads window.${BRIDGE.name}; ask the Host`;
    return {
      ImportDeclaration(node) {
        const source = node['source'] as { value: string };
        if (targetOf(file, source.value) === BRIDGE.file) context.report({ node, message });
      },
      MemberExpression(node) {
        const property = node['property'] as { name?: string; value?: unknown };
        if ((property.name ?? property.value) === BRIDGE.name) context.report({ node, message });
      },
    };
  },
};

/** `new Date()`, `Date.now()`, `Math.random()`, `crypto.randomUUID()`: decisions take these as arguments. */
const pureShared: Rule = {
  meta: { type: 'problem', docs: { description: 'In shared/, time and chance are arguments.' } },
  create(context) {
    if (!isInside(fileOf(context), 'shared')) return {};
    const say = (node: Node, what: string): void =>
      context.report({ node, message: `${what} in shared/: take it as an argument` });
    return {
      NewExpression(node) {
        const callee = node['callee'] as { name?: string };
        if (callee.name === 'Date' && (node['arguments'] as unknown[]).length === 0) say(node, 'new Date()');
      },
      CallExpression(node) {
        const callee = node['callee'] as { object?: { name?: string }; property?: { name?: string } };
        const name = `${callee.object?.name}.${callee.property?.name}`;
        if (['Date.now', 'Math.random', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(name))
          say(node, `${name}()`);
      },
    };
  },
};

/** Zone data of the engine can be wrong (shared/time/zones.ts says why), so Intl prints in UTC only. */
const intlUtc: Rule = {
  meta: { type: 'problem', docs: { description: 'Intl formats in UTC; zones are shared/time/zones.ts.' } },
  create(context) {
    if (isInside(fileOf(context), 'test')) return {};
    return {
      Property(node) {
        const key = node['key'] as { name?: string; value?: unknown };
        const value = node['value'] as { type: string; value?: unknown };
        if ((key.name ?? key.value) !== 'timeZone' || value.type === 'AssignmentPattern') return;
        if (value.type === 'Literal' && value.value === 'UTC') return;
        context.report({
          node,
          message: "format with timeZone: 'UTC' on wallAsUtcDate(wall), see shared/time/zones.ts",
        });
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: {
    layers,
    packages,
    'no-climbing': noClimbing,
    extensions,
    'no-barrel': noBarrel,
    'raw-ipc': rawIpc,
    'host-bridge': hostBridge,
    'pure-shared': pureShared,
    'intl-utc': intlUtc,
  },
};
