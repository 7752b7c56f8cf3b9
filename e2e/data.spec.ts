import { expect, test } from "@playwright/test";
import { openPrisma } from "../lib/database/db";
import { databaseFile } from "../lib/env";

test("a renamed program answers at its old address, and a change by another process is seen at once", async ({
  page,
}) => {
  const prisma = openPrisma(databaseFile());
  try {
    const { slug, name, id } = await prisma.program.findFirstOrThrow({
      where: {
        name: "Graduate Certificate in Data and Computer Sciences",
        institution: { slug: "william-and-mary" },
      },
    });
    await page.goto(`/programs/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await prisma.programSlug.create({ data: { slug: "an-old-name", programId: id } });
    await page.goto("/programs/an-old-name");
    await expect(page).toHaveURL(`/programs/${slug}`);

    const list = "/programs?institution=william-and-mary";
    await page.goto(list);
    await expect(page.getByRole("article", { name: new RegExp(name) })).not.toContainText("8 months");
    await prisma.program.update({ where: { id }, data: { durationMonths: 8 } });
    await page.goto(list);
    await expect(page.getByRole("article", { name: new RegExp(name) })).toContainText("8 months");
    await prisma.program.update({ where: { id }, data: { durationMonths: 12 } });
    await prisma.programSlug.delete({ where: { slug: "an-old-name" } });
  } finally {
    await prisma.$disconnect();
  }
});
