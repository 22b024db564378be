using LteImsBench.Sip.Transport;

namespace LteImsBench.Sip.Transactions;

/// <summary>What the transaction floor reports upward.</summary>
public interface ITransactionUser
{
    /// <summary>A new request, ACK excepted; it is to be answered, or abandoned.</summary>
    void OnRequest(ServerTransaction transaction);

    /// <summary>An ACK of a 2xx response, or one that matches nothing.</summary>
    void OnAck(SipRequest ack, SipFlow flow);

    /// <summary>A final response to an INVITE was not acknowledged, or could not be sent.</summary>
    void OnUnacknowledged(ServerTransaction transaction, string reason);
}

/// <summary>The transaction floor, RFC 3261 §17: matches messages to transactions. Knows nothing of dialogs.</summary>
public sealed class TransactionLayer : ISipTransportUser
{
    private readonly Dictionary<string, ClientTransaction> _clients = [];
    private readonly Dictionary<string, ServerTransaction> _servers = [];

    public TransactionLayer(ITransactionUser user, TimeProvider time, TransactionTimers timers, Func<string> newTag, ISipTrace? trace = null)
    {
        (User, Time, Timers, NewTag) = (user, time, timers, newTag);
        Transport = new(this, newTag, trace);
    }

    public SipTransport Transport { get; }

    /// <summary>Transactions that have not ended.</summary>
    public int Count => _clients.Count + _servers.Count;

    internal ITransactionUser User { get; }

    internal TimeProvider Time { get; }

    internal TransactionTimers Timers { get; }

    internal Func<string> NewTag { get; }

    /// <summary>Sends a request whose topmost Via has a branch that was never used before.</summary>
    public ClientTransaction Send(SipRequest request, SipFlow flow, IClientTransactionUser user)
    {
        var transaction = new ClientTransaction(this, request, flow, user);
        _clients.Add(TransactionKey.OfSent(request), transaction);
        transaction.Start();
        return transaction;
    }

    /// <summary>The INVITE that a CANCEL is about, or null.</summary>
    public ServerTransaction? CancelledBy(SipRequest cancel) => _servers.GetValueOrDefault(TransactionKey.OfCancelled(cancel));

    void ISipTransportUser.OnRequest(SipRequest request, SipFlow flow)
    {
        string key = TransactionKey.OfRequest(request);
        if (_servers.TryGetValue(key, out ServerTransaction? known))
        {
            known.OnRequest(request);
        }
        else if (request.Method == SipMethod.Ack)
        {
            User.OnAck(request, flow);
        }
        else
        {
            var transaction = new ServerTransaction(this, request, flow);
            _servers.Add(key, transaction);
            User.OnRequest(transaction);
        }
    }

    void ISipTransportUser.OnResponse(SipResponse response, SipFlow flow)
    {
        // A response that matches no transaction is discarded: there is no stateless proxy here (RFC 3261 §18.1.2).
        if (_clients.TryGetValue(TransactionKey.OfResponse(response), out ClientTransaction? known)) known.OnResponse(response, flow);
    }

    void ISipTransportUser.OnFlowFailed(SipFlow flow, string reason)
    {
        foreach (ClientTransaction client in _clients.Values.Where(client => Is(client.Flow, flow)).ToList()) client.OnTransportError(reason);
        foreach (ServerTransaction server in _servers.Values.Where(server => Is(server.Flow, flow)).ToList()) server.OnTransportError(reason);
    }

    internal void Remove(ClientTransaction transaction) => _clients.Remove(TransactionKey.OfSent(transaction.Request));

    internal void Remove(ServerTransaction transaction) => _servers.Remove(TransactionKey.OfRequest(transaction.Request));

    private static bool Is(SipFlow one, SipFlow other) =>
        one == other || (one.Transport == SipTransportKind.Udp && other.Transport == SipTransportKind.Udp && one.Point == other.Point && one.Remote.Equals(other.Remote));
}
