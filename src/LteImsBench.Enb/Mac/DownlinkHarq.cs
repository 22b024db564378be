using LteImsBench.Core.Time;
using LteImsBench.Messages.Fapi;
using LteImsBench.Messages.L1;

namespace LteImsBench.Enb.Mac;

/// <summary>The eight downlink HARQ processes of one UE: asynchronous and adaptive (TS 36.321 §5.3.2, network side).</summary>
internal sealed class DownlinkHarq(int maxTransmissions)
{
    private const int Count = 8;
    private const int FeedbackDelay = 4;
    private const int ReportDelay = 4;
    private const int Slots = 16;

    private readonly Process[] _processes = [.. Enumerable.Range(0, Count).Select(id => new Process((byte)id))];
    private readonly (Tti Tti, Process? Process)[] _sent = new (Tti, Process?)[Slots];

    /// <summary>Blocks given up after all their transmissions.</summary>
    public long Failures { get; private set; }

    /// <summary>Feedback that was awaited and did not come, in a row.</summary>
    public int Silence { get; private set; }

    public bool IsIdle
    {
        get
        {
            foreach (Process process in _processes)
            {
                if (process.State != ProcessState.Free) return false;
            }

            return true;
        }
    }

    /// <summary>A block to send again, the one waiting longest, or null.</summary>
    public Process? NextRetransmission()
    {
        Process? oldest = null;
        foreach (Process process in _processes)
        {
            if (process.State == ProcessState.NeedsRetransmission && (oldest is null || process.LastTti < oldest.LastTti)) oldest = process;
        }

        return oldest;
    }

    public Process? NextFree()
    {
        foreach (Process process in _processes)
        {
            if (process.State == ProcessState.Free) return process;
        }

        return null;
    }

    /// <summary>Notes that <paramref name="process"/> is on the air in <paramref name="tti"/>.</summary>
    public void OnSent(Process process, Tti tti)
    {
        process.State = ProcessState.AwaitsFeedback;
        process.LastTti = tti;
        _sent[tti.Count % Slots] = (tti, process);
    }

    /// <summary>Whether a block was sent in <paramref name="tti"/>, so that feedback is due four subframes later.</summary>
    public bool WasSent(Tti tti) => _sent[tti.Count % Slots] is (var at, { }) && at == tti;

    /// <summary>Takes the feedback received in <paramref name="tti"/>; the transmission that it answers, from 1, or null for none.</summary>
    public int? OnFeedback(Tti tti, HarqFeedback feedback)
    {
        ref var slot = ref _sent[(tti.Count + Slots - FeedbackDelay) % Slots];
        if (slot.Tti != tti - FeedbackDelay || slot.Process is not { State: ProcessState.AwaitsFeedback } process) return null;
        int transmission = process.Transmissions;
        slot = default;
        Silence = feedback == HarqFeedback.Dtx ? Silence + 1 : 0;
        if (feedback == HarqFeedback.Ack) process.State = ProcessState.Free;
        else if (process.Transmissions < maxTransmissions) process.Refuse(wasHeard: feedback == HarqFeedback.Nack);
        else
        {
            Failures++;
            process.State = ProcessState.Free;
        }

        return transmission;
    }

    /// <summary>Called at the start of <paramref name="tti"/>: what the PHY has not answered by now counts as DTX.</summary>
    public void OnTti(Tti tti)
    {
        Tti overdue = tti - (FeedbackDelay + ReportDelay);
        if (overdue.Count >= 0 && WasSent(overdue)) OnFeedback(overdue + FeedbackDelay, HarqFeedback.Dtx);
    }

    internal enum ProcessState
    {
        Free,
        AwaitsFeedback,
        NeedsRetransmission,
    }

    internal sealed class Process(byte id)
    {
        private readonly byte[] _block = new byte[TransportBlockSizes.MaxOctets];
        private int _length;
        private int _version;

        public byte Id => id;

        public ProcessState State { get; set; }

        public bool Ndi { get; private set; }

        public int Transmissions { get; private set; }

        public int Mcs { get; private set; }

        public int PrbCount { get; private set; }

        /// <summary>The subframe of the latest transmission.</summary>
        public Tti LastTti { get; set; }

        /// <summary>0, 2, 3, 1 in turn; 0 again while nothing shows that the UE heard of the block.</summary>
        public byte RedundancyVersion => (byte)(0b01_11_10_00 >> 2 * (_version & 3) & 3);

        public byte Retransmission => (byte)(Transmissions - 1);

        public Span<byte> Block => _block.AsSpan(0, _length);

        /// <summary>Starts a new block and returns its octets to write.</summary>
        public Span<byte> Begin(int mcs, int prbCount, int size)
        {
            Ndi = !Ndi;
            Transmissions = 1;
            _version = 0;
            (Mcs, PrbCount, _length) = (mcs, prbCount, size);
            return Block;
        }

        public void Repeat() => Transmissions++;

        internal void Refuse(bool wasHeard)
        {
            if (wasHeard) _version++;
            State = ProcessState.NeedsRetransmission;
        }
    }
}
