import { siteOrigin } from "@/lib/authorization/site-origin";

/** How a browser searches here from its own field (OpenSearch 1.1). */
export async function GET(): Promise<Response> {
  const origin = await siteOrigin();
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Matricula</ShortName>
  <Description>Study programs in AI, each figure with its source</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${origin}/icon.svg</Image>
  <Url type="text/html" template="${origin}/programs?q={searchTerms}"/>
  <Url type="application/atom+xml" template="${origin}/programs.atom?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(description, {
    headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" },
  });
}
