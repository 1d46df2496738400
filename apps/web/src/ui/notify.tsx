import { notifications } from '@mantine/notifications'

/** What was done, for those who look and for those who listen; it goes by itself. */
export function notify(message: string): void {
  notifications.show({ message, autoClose: 5000, withBorder: true, color: 'blue' })
}

export function notifyFailure(message: string): void {
  notifications.show({ message, autoClose: 12_000, withBorder: true, color: 'red', role: 'alert' })
}
