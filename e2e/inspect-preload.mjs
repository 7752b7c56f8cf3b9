/**
 * Owns looking into a built server from outside: loaded before it, answers over its parent's channel how many live
 * catalogs its memory holds and how often the database file is open. Nothing of it is part of the server.
 */
import fs from "node:fs";
import inspector from "node:inspector/promises";

const session = new inspector.Session();
session.connect();

/** Every object that is alive, whichever copy of a module made it, after a collection of garbage. */
async function liveCatalogs() {
  const { result } = await session.post("Runtime.evaluate", { expression: "Object.prototype" });
  const { objects } = await session.post("Runtime.queryObjects", { prototypeObjectId: result.objectId });
  const counted = await session.post("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    returnByValue: true,
    functionDeclaration: `function () {
      return this.filter((one) => Object.hasOwn(one, "institutionCodes") && Object.hasOwn(one, "anyChecked")).length;
    }`,
  });
  await session.post("Runtime.releaseObject", { objectId: objects.objectId });
  return counted.result.value;
}

/** How often this process has the file open; its write-ahead log and shared memory are others. */
function openConnections(file) {
  return fs.readdirSync("/proc/self/fd").filter((fd) => {
    try {
      return fs.readlinkSync(`/proc/self/fd/${fd}`) === file;
    } catch {
      return false;
    }
  }).length;
}

process.on("message", async (file) => {
  process.send({ catalogs: await liveCatalogs(), connections: openConnections(file) });
});
