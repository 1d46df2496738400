import { expect, test } from 'vitest'
import { carriesPage, looksActive } from './text-content.ts'

test.each([
  '<!DOCTYPE html><p>',
  '\ufeff  \n<?xml version="1.0"?>',
  '<svg onload=alert(1)>',
  '<!-- --><b>',
  '#!/bin/sh',
  'a harmless line\n<script>alert(1)</script>',
])('AL-5: a text that begins %j is no text for us', (text) => {
  expect(looksActive(text)).toBe(true)
})

test.each(['serial;fault\n1;<3 V', 'U < 5 V at 20 °C', '<- arrow', ''])('AL-5: %j is plain text', (text) => {
  expect(looksActive(text)).toBe(false)
})

test('AL-5: a page inside a picture is seen, the camera’s own XML is not one', () => {
  expect(carriesPage('\xff\xd8\xff\xfe<HTML><script>')).toBe(true)
  expect(carriesPage('\xff\xd8\xff\xe1<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">')).toBe(false)
})
