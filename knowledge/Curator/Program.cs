using StudentHealth.Curator;

return await CuratorCommandLine.RunAsync(args, Surroundings.OfThisProcess(), CancellationToken.None);
