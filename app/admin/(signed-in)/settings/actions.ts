"use server";

import { revalidatePath } from "next/cache";
import { adminAction } from "@/lib/authorization/action";
import { db } from "@/lib/database/db";
import { succeeded } from "@/lib/form-state";
import { saveSettings, settingsSchema } from "@/lib/work/settings";

export const saveSettingsAction = adminAction(settingsSchema, async (admin, settings) => {
  const changed = await saveSettings(db(), admin, settings);
  revalidatePath("/admin", "layout");
  return succeeded(changed ? "Saved. The work lists follow at once." : "Nothing was changed.");
});
