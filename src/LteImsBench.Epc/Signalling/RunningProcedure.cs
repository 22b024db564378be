using LteImsBench.Core;

namespace LteImsBench.Epc.Signalling;

/// <summary>An EMM specific procedure on a connection.</summary>
/// <param name="name">Its name in the evidence.</param>
/// <param name="request">The message of the UE that began it; empty when the network did.</param>
/// <param name="lost">Cancelled with the connection.</param>
internal sealed class RunningProcedure(string name, OctetString request, CancellationToken lost) : IDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(lost);

    public string Name { get; } = name;

    public OctetString Request { get; } = request;

    public CancellationToken Stop => _stop.Token;

    /// <summary>Sends again what the UE may have missed, when it repeats its request.</summary>
    public Action? Repeat { get; set; }

    public void Supersede() => _stop.Cancel();

    public void Dispose() => _stop.Dispose();
}
