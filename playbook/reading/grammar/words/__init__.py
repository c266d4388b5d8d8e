"""What the words of a date are, and how a text becomes words; which words there are is the languages' business."""
