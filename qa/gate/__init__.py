"""What a change brings: git, the articles that it touches, and which of their issues are new."""
