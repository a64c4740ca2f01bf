import { pascalCase } from '../../../writing/names';
import type { RunnerTemplate, TestConventions } from '../../../writing/runners';

/** The name of a class is that of its file. */
function classOf(file: string): string {
  return /([^/]*)\.java$/.exec(file)?.[1] ?? file;
}

function junit(
  tool: 'maven' | 'gradle',
  run: string,
  wrapper: string,
  argument: string,
  manifest: RegExp,
): RunnerTemplate {
  const [program = ''] = run.split(' ');
  return {
    id: `junit-${tool}`,
    template: 'junit',
    label: `JUnit 5 (${tool === 'maven' ? 'Maven' : 'Gradle'})`,
    client: 'java-http',
    packages: [],
    file: (name) => `src/test/java/${pascalCase(name)}Test.java`,
    run,
    argument: (file) => argument + classOf(file),
    // The wrapper that the project brings.
    program: (isWindows) => ({
      places: [isWindows ? `${wrapper}.${tool === 'maven' ? 'cmd' : 'bat'}` : wrapper],
      otherwise: program,
    }),
    isStartedBy: (path) => manifest.test(path),
  };
}

export const tests: TestConventions = {
  runners: [
    junit('maven', 'mvn test', 'mvnw', '-Dtest=', /(?:^|\/)pom\.xml$/),
    junit('gradle', 'gradle test', 'gradlew', '--tests=', /(?:^|\/)build\.gradle(?:\.kts)?$/),
  ],
  usual: 'junit-maven',
  files: [/(?:Tests?|IT)\.java$/],
  globs: ['*Test.java', '*Tests.java', '*IT.java'],
  redirected: [],
  needsExport: false,
  canLoad: () => true,
  copies: {
    fr: 'un programme Java ne peut pas changer les variables d’environnement qu’il lit',
    en: 'a Java program cannot change the environment variables that it reads',
  },
  module: ({ relative }) => relative,
  callee: ({ name }) => name,
};
