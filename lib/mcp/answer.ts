/** Owns answering over the Model Context Protocol: each request by itself, nothing is kept between two. */
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { Problem } from "../answers/problem";
import { respond } from "../answers/respond";
import { toolServer } from "./tools";

/** Bytes that a call may send. */
const mostBytes = 100_000;

/** Answers one message of a client; `origin` has no slash at its end. */
export function answerMcp(request: Request, origin: string): Promise<Response> {
  return respond(request, async () => ({
    tag: null,
    async make() {
      if (Number(request.headers.get("content-length") ?? 0) > mostBytes) {
        throw new Problem(413, "A call may hold up to 100 kB.");
      }
      const server = toolServer(origin);
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      await server.connect(transport);
      try {
        const answer = await transport.handleRequest(request);
        const type = answer.headers.get("content-type") ?? "application/json";
        return { body: await answer.text(), type, status: answer.status };
      } finally {
        await server.close();
      }
    },
  }));
}
