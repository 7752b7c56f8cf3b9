declare module "itemsjs" {
  type Bucket = { key: string; doc_count: number };
  /** The part of the package that is used here; it comes without types. */
  export default function itemsjs<T extends object>(
    items: T[],
    configuration: {
      aggregations: Record<string, { conjunction: boolean; size: number }>;
      searchableFields: string[];
    },
  ): {
    search: (input: { per_page: number; filters: Record<string, string[]>; filter: (item: T) => boolean }) => {
      pagination: { total: number };
      data: { aggregations: Record<string, { buckets: Bucket[] }> };
    };
  };
}
