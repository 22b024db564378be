using System.Runtime.ExceptionServices;
using LteImsBench.Core.Time;
using LteImsBench.Dsp;
using LteImsBench.Messages.Fapi;

namespace LteImsBench.Phy.Enb;

/// <summary>
/// Receives one uplink subframe at a time, on a thread of its own while its owner prepares a downlink subframe, or without one at once.
/// What is reported, and when, is the same.
/// </summary>
internal sealed class UplinkWorker : IDisposable
{
    private readonly UplinkReceiver _receiver;
    private readonly UplinkReport _report = new();
    private readonly Thread? _thread;
    private readonly SemaphoreSlim _wanted = new(0);
    private readonly SemaphoreSlim _done = new(0);
    private ExceptionDispatchInfo? _fault;
    private Job _job;
    private bool _isBusy;
    private volatile bool _isDisposed;

    /// <param name="receiver">Used by nobody else.</param>
    /// <param name="hasThread">Whether to receive on a thread of its own.</param>
    public UplinkWorker(UplinkReceiver receiver, bool hasThread)
    {
        _receiver = receiver;
        if (!hasThread) return;
        _thread = new(Loop) { IsBackground = true, Name = "uplink receiver" };
        _thread.Start();
    }

    private readonly record struct Job(Tti Tti, ReadOnlyMemory<Cf32> Samples, UlConfigRequest? Request);

    /// <summary>Begins to receive a subframe; the one before has been completed.</summary>
    /// <param name="tti">The uplink subframe.</param>
    /// <param name="samples">Its samples, which stay as they are until it is complete; empty when there was no reception.</param>
    /// <param name="request">What is due, which stays as it is too; null for nothing but preambles.</param>
    public void Begin(Tti tti, ReadOnlyMemory<Cf32> samples, UlConfigRequest? request)
    {
        if (_thread is null || samples.IsEmpty || !_receiver.HasWork(tti, request))
        {
            _receiver.Run(tti, samples.Span, request, _report);
            return;
        }

        _job = new(tti, samples, request);
        _isBusy = true;
        _wanted.Release();
    }

    /// <summary>Waits for the subframe that was begun, and reports what was received in it.</summary>
    public void Complete(IUplinkReports reports)
    {
        Wait();
        _report.Replay(reports);
        _report.Clear();
    }

    /// <summary>Forgets what was received and not yet reported.</summary>
    public void Clear()
    {
        Wait();
        _report.Clear();
    }

    public void Dispose()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        _wanted.Release();
        _thread?.Join();
        _wanted.Dispose();
        _done.Dispose();
    }

    private void Wait()
    {
        if (!_isBusy) return;
        _done.Wait();
        _isBusy = false;
        _job = default;
        ExceptionDispatchInfo? fault = _fault;
        _fault = null;
        fault?.Throw();
    }

    private void Loop()
    {
        while (true)
        {
            _wanted.Wait();
            if (_isDisposed) return;
            try
            {
                _receiver.Run(_job.Tti, _job.Samples.Span, _job.Request, _report);
            }
            catch (Exception fault)
            {
                // For the owner, which asked for it.
                _fault = ExceptionDispatchInfo.Capture(fault);
            }

            _done.Release();
        }
    }
}
