// Each of them wants the machine for itself: what one measures, another beside it would spoil.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
