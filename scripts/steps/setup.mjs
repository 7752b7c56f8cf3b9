/** Owns what everything else needs first: a Node that is new enough, the packages, the Prisma client. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { root, run, runNode, step } from "./steps.mjs";

const packagesStamp = path.join(root, "node_modules/.matricula-packages");
const clientStamp = path.join(root, "prisma/client/.matricula-schema");

/** What a stamp file says, empty without one. */
export function readStamp(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "";
}

function hashOf(file) {
  return createHash("sha256")
    .update(fs.readFileSync(path.join(root, file)))
    .digest("hex");
}

/** Throws when this Node is older than package.json allows. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  const [wantedMajor, wantedMinor] = engines.node.match(/\d+/g).map(Number);
  if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
    throw new Error(
      `Node ${process.versions.node} is too old: Matricula needs Node ${wantedMajor}.${wantedMinor} or newer (https://nodejs.org).`,
    );
  }
}

/** Whether node_modules was installed from the package-lock.json of now. */
export function packagesAreCurrent() {
  return readStamp(packagesStamp) === hashOf("package-lock.json");
}

async function installPackages(to) {
  fs.rmSync(packagesStamp, { force: true });
  await step(
    "Installing packages",
    () => run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--no-update-notifier"], { env: prismaEnv }),
    to,
  );
  fs.writeFileSync(packagesStamp, hashOf("package-lock.json"));
}

// Prisma would download its schema engine, which generating the client does not use; any
// program that exists keeps it from doing so.
const prismaEnv = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };

async function generateClient(to) {
  const prisma = JSON.parse(fs.readFileSync(path.join(root, "node_modules/prisma/package.json"), "utf8"));
  const wanted = `${prisma.version} ${hashOf("prisma/schema.prisma")}`;
  if (readStamp(clientStamp) === wanted) return;
  fs.rmSync(clientStamp, { force: true });
  await step(
    "Generating the Prisma client",
    () => runNode(["node_modules/prisma/build/index.js", "generate"], { env: prismaEnv }),
    to,
  );
  fs.writeFileSync(clientStamp, wanted);
}

/** Packages and Prisma client, each only when missing or out of date. */
export async function setUp(to = process.stdout) {
  checkNode();
  if (!packagesAreCurrent()) await installPackages(to);
  await generateClient(to);
}

/** Migrates the database that DATABASE_URL names and fills it when empty, or with `always` in any case. */
export async function prepareDatabase({ env = {}, always = false } = {}) {
  const { status, output } = await runNode(["--import", "tsx", "scripts/database.ts", ...(always ? ["--seed"] : [])], {
    env,
    stdio: ["ignore", "inherit", "pipe"],
  });
  if (status !== 0) throw new Error(output);
}

/** While nobody can sign in to the admin: prints a new link by which the first person can. */
export async function offerSetUpLink({ env = {} } = {}) {
  const { status, output } = await runNode(["--import", "tsx", "scripts/admin.ts", "--at-start"], {
    env,
    stdio: ["ignore", "inherit", "pipe"],
  });
  if (status !== 0) throw new Error(output);
}
