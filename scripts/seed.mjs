/** Owns `npm run seed`: adds to the database what the seed files have and it lacks. */
import { prepareDatabase, setUp } from "./steps/setup.mjs";
import { main } from "./steps/steps.mjs";

await main(async () => {
  await setUp();
  await prepareDatabase({ always: true });
});
