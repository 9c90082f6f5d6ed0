"""What a project has accepted outside its texts: the suppression file, the baseline, a reviewer's verdicts."""
