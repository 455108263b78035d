using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace StudentHealth.Benchmarks.Throughput;

/// <summary>The real service in a process of its own, with a store of its own that is deleted at the end.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo storage;

    private ServiceProcess(Process process, DirectoryInfo storage, Uri address)
    {
        this.process = process;
        this.storage = storage;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Resident memory, bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public static ServiceProcess Start(string secret)
    {
        var assembly = typeof(ServiceProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == "BotAssembly").Value!;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var folder = Directory.CreateTempSubdirectory("student-health-bench-");
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", address.ToString()])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Storage__Directory"] = folder.FullName;
        start.Environment["DirectLine__Secret"] = secret;
        start.Environment["RateLimits__PostsPerMinute"] = "1000000";
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start.");
        started.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        started.OutputDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        started.BeginOutputReadLine();
        return new ServiceProcess(started, folder, address);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        storage.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
