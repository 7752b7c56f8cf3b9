/** Owns the proof that types generated from the description fit the example that the reference shows. */
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { expect, it } from "vitest";
import { openApiDocument } from "./openapi";
import { typedClient } from "./typed-client";

/** What the compiler says of some files that import each other. */
function errorsIn(files: Readonly<Record<string, string>>): string[] {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name in files || fileExists(name);
  host.getSourceFile = (name, version, ...rest) =>
    files[name] === undefined
      ? getSourceFile.call(host, name, version, ...rest)
      : ts.createSourceFile(name, files[name], version, true);
  const program = ts.createProgram({ rootNames: ["/example.ts"], options, host });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

it("the example compiles, and a field that the API doesn't have would not", async () => {
  const origin = "https://directory.example";
  const { code } = typedClient(origin);
  expect(code.trim().split("\n").filter(Boolean).length).toBeLessThanOrEqual(10);
  const types = astToString(await openapiTS(JSON.stringify(openApiDocument(origin))));
  expect(errorsIn({ "/matricula.ts": types, "/example.ts": code })).toEqual([]);
  const wrong = code.replace("price.text", "price.amount");
  expect(errorsIn({ "/matricula.ts": types, "/example.ts": wrong })).not.toEqual([]);
});
