"""Work on the glossary that reads articles or runs checks: examples, candidates, learning, the blast radius."""
