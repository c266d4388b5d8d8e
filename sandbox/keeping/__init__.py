"""What stays when the sandbox ends: chats, people, files, waiting updates, the turned clock."""
