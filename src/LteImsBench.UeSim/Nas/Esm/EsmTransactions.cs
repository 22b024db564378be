using LteImsBench.Core.Identity;
using LteImsBench.Messages.Nas;
using LteImsBench.UeSim.Procedures;

namespace LteImsBench.UeSim.Nas.Esm;

/// <summary>The UE's own ESM procedures by their PTI, TS 24.301 §6.3.2 and TS 24.007 §11.2.3.1a.</summary>
internal sealed class EsmTransactions(TimeProvider clock)
{
    private const byte MaxPti = 254;

    private readonly Dictionary<Pti, ReplyBox<EsmMessage>> _open = [];
    private byte _last;

    /// <summary>Opens a procedure under a PTI that is not in use.</summary>
    public Pti Begin()
    {
        do _last = (byte)(_last % MaxPti + 1);
        while (_open.ContainsKey(new(_last)));
        Pti pti = new(_last);
        _open[pti] = new(clock);
        return pti;
    }

    public bool IsOpen(Pti pti) => _open.ContainsKey(pti);

    public void End(Pti pti)
    {
        if (_open.Remove(pti, out ReplyBox<EsmMessage>? box)) box.Cancel();
    }

    /// <summary>Gives a procedure its answer; false where none waits.</summary>
    public bool Offer(EsmMessage message) => _open.TryGetValue(message.Pti, out ReplyBox<EsmMessage>? box) && box.Offer(message);

    /// <summary>Sends up to five times and waits for the answer to each (§6.5.1.6 a, §6.5.2.6 a).</summary>
    public async Task<Reply<EsmMessage>> ExchangeAsync(Pti pti, Func<bool> send, TimeSpan timer, CancellationToken stop)
    {
        for (int attempt = 1; attempt <= NasTimers.MaxAttempts && _open.TryGetValue(pti, out ReplyBox<EsmMessage>? box); attempt++)
        {
            if (!send()) return new(null, ReplyEnd.Cancelled);
            Reply<EsmMessage> reply = await box.WaitAsync(timer, stop);
            if (reply.End != ReplyEnd.Timeout) return reply;
        }

        return new(null, ReplyEnd.Timeout);
    }

    public void CancelAll()
    {
        foreach (Pti pti in _open.Keys.ToArray()) End(pti);
    }
}
