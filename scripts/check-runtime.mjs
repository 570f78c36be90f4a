// Runs before everything else, on whatever Node called it: a sentence is better than a syntax error on line 1 of a TypeScript file.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 26) {
  console.error(
    `Inspection Ledger needs Node 26 and was started with ${process.version}.\n` +
      'Use the npm scripts (npm start, npm test): npm ci brings the right Node as a package and npm run uses it.\n' +
      'If you did and still read this, your platform has no such package: install Node 26 yourself.',
  );
  process.exit(1);
}
