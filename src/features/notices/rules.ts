export { DEFAULT_REMINDERS, type ReminderStep, reminderStepOn } from './rules/reminder-step.ts';
