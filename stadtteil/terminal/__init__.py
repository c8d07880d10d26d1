"""What people read on the terminal, and the process and streams that it goes through."""
