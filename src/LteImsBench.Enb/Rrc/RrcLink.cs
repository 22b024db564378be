using LteImsBench.Core;
using LteImsBench.Core.Evidence;
using LteImsBench.Core.Identity;
using LteImsBench.Messages.Rrc;

namespace LteImsBench.Enb.Rrc;

/// <summary>The RRC messages of one UE: sends them, and brings answers to the procedure that awaits them.</summary>
internal sealed class RrcLink(UeContext ue, RrcEnvironment environment)
{
    private const int Transactions = 4;

    private readonly List<Waiter> _waiters = [];
    private int _nextTransaction;

    /// <summary>The PDU received last, for who keeps a message as it came.</summary>
    public OctetString LastReceived { get; private set; }

    private string Detail => $"rnti {ue.Rnti}";

    public int NextTransaction()
    {
        int transaction = _nextTransaction;
        _nextTransaction = (transaction + 1) % Transactions;
        return transaction;
    }

    public void SendCcch(RrcMessage message)
    {
        if (environment.Evidence.Encode(message, PduKind.RrcDlCcch, ue.Key, Detail) is { } pdu) ue.Bearers.SendCcch(pdu);
    }

    public void Send(Lcid srb, RrcMessage message)
    {
        if (environment.Evidence.Encode(message, PduKind.RrcDlDcch, ue.Key, $"{Detail} srb{srb}") is { } pdu) ue.Bearers.SendSrb(srb, pdu);
    }

    /// <summary>
    /// Sends with <paramref name="send"/> and awaits the answer that <paramref name="isAnswer"/> knows; null when none came within
    /// <paramref name="limit"/> or the procedure was stopped.
    /// </summary>
    public async Task<RrcMessage?> Request(Action send, Func<RrcMessage, bool> isAnswer, TimeSpan limit, CancellationToken stop)
    {
        if (stop.IsCancellationRequested) return null;
        var waiter = new Waiter(isAnswer);
        _waiters.Add(waiter);
        try
        {
            using ITimer timer = environment.Clock.CreateTimer(Waiter.GiveUp, waiter, limit, Timeout.InfiniteTimeSpan);
            using CancellationTokenRegistration stopped = stop.Register(static state => Waiter.GiveUp(state), waiter);
            send();
            return await waiter.Answer.Task;
        }
        finally
        {
            _waiters.Remove(waiter);
        }
    }

    /// <summary>Takes a PDU of SRB1 or SRB2; null when it cannot be read or is to be lost.</summary>
    public RrcMessage? Receive(Lcid srb, ReadOnlySpan<byte> pdu)
    {
        DecodeResult<RrcMessage> decoded = RrcCodec.Decode(RrcChannel.UlDcch, pdu);
        LastReceived = new(pdu);
        return environment.Evidence.Accept(decoded, PduKind.RrcUlDcch, ue.Key, pdu, $"{Detail} srb{srb}") ? decoded.Value : null;
    }

    /// <summary>Hands <paramref name="message"/> to the procedure that awaits it, which goes on at once.</summary>
    public bool TryAnswer(RrcMessage message)
    {
        foreach (Waiter waiter in _waiters)
        {
            if (waiter.IsAnswer(message)) return waiter.Answer.TrySetResult(message);
        }

        return false;
    }

    private sealed class Waiter(Func<RrcMessage, bool> isAnswer)
    {
        public static TimerCallback GiveUp { get; } = static state => ((Waiter)state!).Answer.TrySetResult(null);

        public Func<RrcMessage, bool> IsAnswer => isAnswer;

        // Continues within the setter: what the UE sent next must meet the state that follows this answer.
        public TaskCompletionSource<RrcMessage?> Answer { get; } = new();
    }
}
