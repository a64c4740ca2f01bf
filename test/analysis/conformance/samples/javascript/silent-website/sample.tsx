import axios from 'axios';
import { writeFile } from 'node:fs/promises';

const SITE = 'https://entreprise.api.gouv.fr';

export function Help() {
  return (
    <ul>
      <li>
        <a href="https://entreprise.api.gouv.fr/catalogue">Catalogue</a>
      </li>
      <li>
        <a href={`${SITE}/developpeurs`}>Documentation</a>
      </li>
    </ul>
  );
}

export async function downloadSpecification() {
  const { data } = await axios.get(`${SITE}/v3/openapi.yaml`);
  await writeFile('openapi.yaml', data);
  const page = await fetch('https://entreprise.api.gouv.fr/catalogue');
  return page.text();
}
