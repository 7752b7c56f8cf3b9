import { NoPage } from "@/components/no-page";

export default NoPage;
