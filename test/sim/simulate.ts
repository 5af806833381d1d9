import { whatIsWrong } from './invariants.ts';
import { World, type Options } from './world.ts';

/** One history from beginning to end; what is wrong after it, or null. */
export async function simulate(options: Options): Promise<string | null> {
  const world = new World(options);
  await world.begin();
  const steps = options.operations * options.peers;
  for (let step = 0; step < steps; step += 1) await world.step();
  await world.settle();
  return whatIsWrong(world);
}
