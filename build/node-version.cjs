/* Loaded before our scripts, in the syntax of any Node: says what is wrong instead of tripping over TypeScript. */
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `Legation's scripts run on the Node 24 that the package \`node\` installs, but this is Node ${process.versions.node}.\n` +
      'Run them by npm (npm start, npm test). If you did: the package was installed without its install script; ' +
      'run `npm rebuild node`.\n',
  );
  process.exit(1);
}
