// Runs before every publication (`prepublishOnly`, and first in the release workflow): fails while package.json names no real repository.
import {readFileSync} from 'node:fs';

/**
 * Why this package must not be published, one sentence each. `homepage` is the one place where the repository's address is written by
 * hand; `repository` and `bugs` are made from it. `runningIn` is the repository a workflow runs in, where one does.
 */
export function releaseProblems({homepage, repository, bugs}, runningIn) {
  const problems = [];
  const {hostname} = new URL(homepage);
  if (/(^|\.)example\.(org|com|net)$|\.(example|invalid|test)$/.test(hostname))
    problems.push(
      `"homepage" in package.json is still a placeholder (${homepage}): write the address of the repository.`,
    );
  if (homepage.endsWith('/')) problems.push('"homepage" ends with a slash.');
  if (repository?.url !== `git+${homepage}.git`) problems.push(`"repository.url" is not git+${homepage}.git.`);
  if (bugs?.url !== `${homepage}/issues`) problems.push(`"bugs.url" is not ${homepage}/issues.`);
  if (runningIn && runningIn !== homepage)
    problems.push(`This workflow runs in ${runningIn}, not in ${homepage}: npm would refuse the provenance.`);
  return problems;
}

if (process.argv[1] === import.meta.filename) {
  const {GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name} = process.env;
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const problems = releaseProblems(manifest, server && name && `${server}/${name}`);
  for (const problem of problems) console.error(problem);
  if (problems.length) process.exit(1);
}
