/** What the person rules need of the dictionaries, worked out once for an engine. */
import type { Engine } from '../../match/engine.js';

export interface PersonSetup {
  readonly role: number;
  readonly particle: number;
  readonly speech: number;
  readonly initial: number;
  readonly given: number;
  readonly surname: number;
}

const setups = new WeakMap<Engine, PersonSetup>();

export function personSetup(engine: Engine): PersonSetup {
  let setup = setups.get(engine);
  if (!setup) {
    setup = {
      role: engine.tag('PersonRole'),
      particle: engine.tag('NameParticle'),
      speech: engine.tag('SpeechVerb'),
      initial: engine.tag('NameInitial'),
      given: engine.tag('ExtraGivenName'),
      surname: engine.tag('ExtraSurname'),
    };
    setups.set(engine, setup);
  }
  return setup;
}
