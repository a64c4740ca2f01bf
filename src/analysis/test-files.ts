/** What counts as a test, a sample or a double of the service unless `testFiles` in the configuration says otherwise. */
export const defaultTestFiles: readonly string[] = [
  'test/',
  'tests/',
  'spec/',
  'specs/',
  '__tests__/',
  '__mocks__/',
  'e2e/',
  'cypress/',
  'playwright/',
  'features/step_definitions/',
  'fixture/',
  'fixtures/',
  '__fixtures__/',
  'factories/',
  'mock/',
  'mocks/',
  'stubs/',
  'cassettes/',
  'vcr_cassettes/',
  'wiremock/',
  'testdata/',
  'src/test/',
  '*.test.*',
  '*.spec.*',
  '*.cy.*',
  '*.e2e.*',
  '*.mock.*',
  '*.stories.*',
  '*_test.*',
  '*_tests.*',
  '*_spec.rb',
  'test_*.py',
  'test_*.rb',
  'conftest.py',
  '*Test.php',
  '*TestCase.php',
  '*Test.java',
  '*Tests.java',
  '*IT.java',
  '*Test.kt',
  '*Tests.cs',
  '*Test.cs',
  '*.Tests/',
  '*.UnitTests/',
  '*.IntegrationTests/',
  '*.Tests.ps1',
];

/** Libraries that stand in for the service: a file that brings one in is a test, wherever it lies. */
const stubLibraries =
  /(?:from|import|require(?:_once|_relative)?|use|using)\b[^\n]*['"\s(\\](?:nock|msw(?:\/\w+)?|axios-mock-adapter|fetch-mock|jest-fetch-mock|sinon|vitest|@jest\/globals|webmock(?:\/\w+)?|vcr|requests_mock|responses|respx|pytest_httpx|aioresponses|httpretty|PHPUnit\\|Mockery|WireMock|RichardSzalay\.MockHttp|Xunit|NUnit\.Framework|Moq|NSubstitute|minitest\/autorun|rspec)\b/;

/** Whether a file's code replaces the service by a stub or a recording. */
export function usesStubs(text: string): boolean {
  return stubLibraries.test(text);
}
