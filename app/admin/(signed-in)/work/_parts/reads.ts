import { cache } from "react";
import { reader } from "@/lib/database/db";
import { workReads } from "@/lib/work/reads";

/** What a request reads for its work lists, for all parts of its page. */
export const reads = cache(() => workReads(reader(), new Date()));
