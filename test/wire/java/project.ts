/** A project that asks for libraries, and for nothing else. */
export function projectOf(coordinates: readonly string[]): string {
  const dependencies = coordinates.map((each) => {
    const [group = '', artifact = '', version = ''] = each.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
  });
  const own =
    '<modelVersion>4.0.0</modelVersion><groupId>wire</groupId><artifactId>wire</artifactId><version>1</version>';
  return `<project>${own}<dependencies>${dependencies.join('')}</dependencies></project>\n`;
}
