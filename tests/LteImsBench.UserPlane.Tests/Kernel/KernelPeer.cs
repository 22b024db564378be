using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using LteImsBench.Core.Time;
using LteImsBench.Testing;
using LteImsBench.UserPlane.Ip;
using LteImsBench.UserPlane.Tun;

namespace LteImsBench.UserPlane.Tests.Kernel;

/// <summary>
/// The Linux kernel on the other end of a link: a TUN device in a network namespace that only one thread of this process, and the
/// programs it starts, are in. The bench runs on another thread, its clock driven by the wall clock.
/// </summary>
internal sealed class KernelPeer : IDisposable
{
    public const string Device = "lteims0";

    /// <summary>Air time passes faster, so that time-outs of a second do not make a test long.</summary>
    private const int Haste = 5;
    private const int MaxCatchUp = 4;

    private readonly BlockingCollection<Action> _kernelWork = [];
    private readonly BlockingCollection<byte[]> _sent = [];
    private readonly Thread _kernelThread;
    private readonly Thread _benchThread;
    private readonly Random _random = new(7);
    private volatile bool _stop;
    private TunDevice? _device;

    private KernelPeer()
    {
        Loop = new(new AirClock());
        _kernelThread = new(() =>
        {
            foreach (Action work in _kernelWork.GetConsumingEnumerable()) work();
        })
        { IsBackground = true, Name = "kernel" };
        _benchThread = new(RunBench) { IsBackground = true, Name = "bench" };
        _kernelThread.Start();
    }

    public AirLoop Loop { get; }

    /// <summary>Loss in both directions.</summary>
    public double Loss { get; set; }

    /// <summary>Receives what the kernel sends; on the bench thread.</summary>
    public IpPacketSink? FromKernel { get; set; }

    /// <summary>Packets as they were seen, with their air time; set before <see cref="Start"/>.</summary>
    public List<(long At, byte[] Packet)> Capture { get; } = [];

    /// <summary>Opens the device with these commands of <c>ip</c>, or skips the test saying why.</summary>
    public static KernelPeer OpenOrSkip(params string[] commands)
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("the Linux kernel is wanted as peer");
        if (!File.Exists("/usr/sbin/ip") && !File.Exists("/sbin/ip")) Assert.Skip("the command ip is not installed (Debian package iproute2)");
        var peer = new KernelPeer();
        string? refusal = peer.InNamespace(peer.OpenDevice);
        if (refusal is not null)
        {
            peer.Dispose();
            Assert.Skip(refusal);
        }

        peer.InNamespace(() => Command("ip", "link set lo up"));
        foreach (string command in commands) peer.InNamespace(() => Command("ip", command));
        return peer;
    }

    public void Start()
    {
        _device!.Start();
        _benchThread.Start();
    }

    /// <summary>Sends to the kernel; on the bench thread.</summary>
    public void ToKernel(ReadOnlySpan<byte> packet)
    {
        byte[] copy = packet.ToArray();
        Capture.Add((Loop.Clock.Now.Count, copy));
        if (_random.NextDouble() >= Loss) _device!.Write(copy);
    }

    /// <summary>Does something, such as opening a socket, where the device is.</summary>
    public T InNamespace<T>(Func<T> action)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _kernelWork.Add(() =>
        {
            try
            {
                done.SetResult(action());
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        });
        return done.Task.GetAwaiter().GetResult();
    }

    /// <summary>Runs a program where the device is and returns what it prints.</summary>
    public string Run(string program, string arguments) => InNamespace(() => Command(program, arguments));

    /// <summary>Waits until the kernel takes packets to a global IPv6 address of the device, and returns what <c>ip</c> says of it.</summary>
    public string WaitForGlobalAddress()
    {
        // The address shows up before the route to it, without which it answers nothing.
        for (int attempt = 0; attempt < 200; attempt++)
        {
            if (Run("ip", $"-6 route show table local dev {Device}").Contains("local 2001:", StringComparison.Ordinal))
                return Run("ip", $"-6 addr show dev {Device} scope global");
            Thread.Sleep(20);
        }

        throw new InvalidOperationException("no address: " + Run("ip", $"-6 addr show dev {Device}"));
    }

    public void Dispose()
    {
        _stop = true;
        if (_benchThread.IsAlive) _benchThread.Join();
        _kernelWork.CompleteAdding();
        _kernelThread.Join();
        _device?.Dispose();
    }

    private static string Command(string program, string arguments)
    {
        (int exitCode, string output, string errors) = ExternalProgram.Run(new(program, arguments));
        return exitCode == 0 ? output : throw new InvalidOperationException($"{program} {arguments}: {exitCode}\n{output}{errors}");
    }

    private string? OpenDevice()
    {
        if (NativeMethods.Unshare(NativeMethods.CloneNewNet) != 0) return $"no network namespace can be made ({Marshal.GetLastPInvokeErrorMessage()}); run as root";
        try
        {
            _device = new(Device, packet => _sent.Add(packet.ToArray()));
            return null;
        }
        catch (IOException refusal)
        {
            return refusal.Message;
        }
    }

    private void RunBench()
    {
        long last = Stopwatch.GetTimestamp();
        while (!_stop)
        {
            for (int wait = 1; _sent.TryTake(out byte[]? packet, wait); wait = 0)
            {
                Capture.Add((Loop.Clock.Now.Count, packet));
                if (_random.NextDouble() >= Loss) FromKernel?.Invoke(packet);
            }

            // Where the machine was busy elsewhere the air stands still too: answers must not lose a race that nobody ran.
            TimeSpan passed = Stopwatch.GetElapsedTime(last);
            if (passed < TimeSpan.FromMilliseconds(1)) continue;
            last = Stopwatch.GetTimestamp();
            for (int steps = Math.Min((int)passed.TotalMilliseconds, MaxCatchUp) * Haste; steps > 0; steps--) Loop.Step();
        }
    }
}
