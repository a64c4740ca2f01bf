const query = 'context=Aides&recipient=13002526500013&object=Dossier';
const adresse = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?${query}`;

// --- aborted by a timer, which is stopped at the end
const controller = new AbortController();
const minuteur = setTimeout(() => controller.abort(), 5000);
try {
  const reponse = await fetch(adresse, { signal: controller.signal });
  console.log(await reponse.json());
} finally {
  clearTimeout(minuteur);
}

// --- aborted by a timer that is given the bound method
const controller = new AbortController();
setTimeout(controller.abort.bind(controller), 5000);
await fetch(adresse, { signal: controller.signal });

// --- aborted by a timer that is given the controller
const controller = new AbortController();
setTimeout((c) => c.abort(), 5000, controller);
await fetch(adresse, { signal: controller.signal });

// --- aborted with a reason, by a timer that does not keep the program
const controller = new AbortController();
setTimeout(() => controller.abort(new Error('trop long')), 5000).unref();
await fetch(adresse, { signal: controller.signal });

// --- its signal alone
const { signal } = new AbortController();
await fetch(adresse, { signal });

// --- its signal, taken at once
await fetch(adresse, { signal: new AbortController().signal });

// --- aborted when the program is told to stop
const controller = new AbortController();
process.once('SIGTERM', () => controller.abort());
await fetch(adresse, { signal: controller.signal });

// --- the timer is set once the request is under way
const controller = new AbortController();
const reponse = fetch(adresse, { signal: controller.signal });
setTimeout(() => controller.abort(), 5000);
await reponse;

// --- the timer is stopped with the headers
const controller = new AbortController();
const minuteur = setTimeout(() => controller.abort(), 5000);
const reponse = await fetch(adresse, { signal: controller.signal });
clearTimeout(minuteur);
console.log(await reponse.json());

// --- the timer is stopped at once, as nothing is waited for
const controller = new AbortController();
const appeler = () => {
  const minuteur = setTimeout(() => controller.abort(), 5000);
  try {
    return fetch(adresse, { signal: controller.signal });
  } finally {
    clearTimeout(minuteur);
  }
};
await appeler();

// --- the timer is stopped before anything is sent
const controller = new AbortController();
const minuteur = setTimeout(() => controller.abort(), 5000);
clearTimeout(minuteur);
await fetch(adresse, { signal: controller.signal });

// --- the timer is stopped when all is read
const controller = new AbortController();
const minuteur = setTimeout(() => controller.abort(), 5000);
await fetch(adresse, { signal: controller.signal })
  .then((reponse) => reponse.json())
  .finally(() => clearTimeout(minuteur));

// --- a helper with a delay
async function fetchWithTimeout(url, options = {}, timeout = 5000) {
  const controller = new AbortController();
  const id = setTimeout(() => controller.abort(), timeout);
  const response = await fetch(url, { ...options, signal: controller.signal });
  clearTimeout(id);
  return response;
}
await fetchWithTimeout(adresse, { headers: { Accept: 'application/json' } });

// --- a helper that takes the delay among the options
async function fetchWithTimeout(resource, options = {}) {
  const { timeout = 8000, ...reste } = options;
  const controller = new AbortController();
  const id = setTimeout(() => controller.abort(), timeout);
  try {
    return await fetch(resource, { ...reste, signal: controller.signal });
  } finally {
    clearTimeout(id);
  }
}
await fetchWithTimeout(adresse, { timeout: 5000 });

// --- a helper that does not wait for what it gives back
function fetchWithTimeout(url, ms) {
  const controller = new AbortController();
  const promise = fetch(url, { signal: controller.signal });
  const minuteur = setTimeout(() => controller.abort(), ms);
  return promise.finally(() => clearTimeout(minuteur));
}
await fetchWithTimeout(adresse, 5000);

// --- a controller that a class keeps
class Client {
  constructor(delai) {
    this.delai = delai;
  }

  async lire(url) {
    this.controller = new AbortController();
    this.minuteur = setTimeout(() => this.controller.abort(), this.delai);
    try {
      const reponse = await fetch(url, { signal: this.controller.signal });
      return await reponse.json();
    } finally {
      clearTimeout(this.minuteur);
    }
  }
}
await new Client(5000).lire(adresse);

// --- a controller that a class keeps, and that nobody aborts
class Client {
  #controller = new AbortController();

  lire(url) {
    return fetch(url, { signal: this.#controller.signal });
  }

  arreter() {
    this.#controller.abort();
  }
}
await new Client().lire(adresse);

// --- the first of a caller's signal and of a timer's
const lire = (url, signal) => {
  const controller = new AbortController();
  const minuteur = setTimeout(() => controller.abort(), 5000);
  return fetch(url, { signal: AbortSignal.any([signal, controller.signal]) }).finally(() => clearTimeout(minuteur));
};
await lire(adresse, new AbortController().signal);

// --- the first of two controllers, one of which a timer aborts later
const arret = new AbortController();
const limite = new AbortController();
const signal = AbortSignal.any([arret.signal, limite.signal]);
setTimeout(() => limite.abort(), 5000);
await fetch(adresse, { signal });

// --- a caller's signal that is followed
const lire = (url, signal) => {
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort());
  setTimeout(() => controller.abort(), 5000);
  return fetch(url, { signal: controller.signal });
};
await lire(adresse, new AbortController().signal);

// --- a limit, made within the block whose errors are handled
let controller;
try {
  controller = new AbortController();
  const minuteur = setTimeout(() => controller.abort(), 5000);
  const reponse = await fetch(adresse, { signal: controller.signal });
  clearTimeout(minuteur);
  console.log(await reponse.json());
} catch (erreur) {
  console.error(erreur);
}

// --- a timer that waits where there is something to wait for
const delai = 5000;
const controller = new AbortController();
let minuteur;
if (delai) minuteur = setTimeout(() => controller.abort(), delai);
try {
  await fetch(adresse, { signal: controller.signal });
} finally {
  if (minuteur) clearTimeout(minuteur);
}

// --- a timer that waits where there is something to wait for, and is not
const delai = 0;
const controller = new AbortController();
if (delai > 0) setTimeout(() => controller.abort(), delai);
await fetch(adresse, { signal: controller.signal });

// --- a timer without a delay
const controller = new AbortController();
const reponse = fetch(adresse, { signal: controller.signal });
setTimeout(() => setTimeout(() => controller.abort(), 5000), 100);
await reponse;

// --- of a request
const controller = new AbortController();
setTimeout(() => controller.abort(), 5000);
await fetch(new Request(adresse, { signal: controller.signal }));

// --- by the module of timers
import { setTimeout as plusTard } from 'node:timers';
const controller = new AbortController();
plusTard(() => controller.abort(), 5000);
await fetch(adresse, { signal: controller.signal });

// --- by the promises of timers
import { setTimeout as attendre } from 'node:timers/promises';
const controller = new AbortController();
attendre(5000).then(() => controller.abort());
await fetch(adresse, { signal: controller.signal });

// --- a package that fills in for the controller
import { AbortController as Controleur } from 'abort-controller';
const controller = new Controleur();
setTimeout(() => controller.abort(), 5000);
await fetch(adresse, { signal: controller.signal });
